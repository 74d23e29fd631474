export const lifeEventsVi = {
  birth: 'Sinh con',
  marriage: 'Kết hôn',
  residence: 'Cư trú',
  travel: 'Xuất nhập cảnh',
  study: 'Học tập',
  work: 'Việc làm',
  business: 'Kinh doanh',
  housing: 'Nhà đất, xây dựng',
  vehicle: 'Xe cộ, lái xe',
  health: 'Sức khỏe',
  ageing: 'Hưu trí, bảo trợ',
  justice: 'Tư pháp, chứng thực',
  death: 'Người thân qua đời',
} as const;

export const audiencesVi = {
  citizen: 'Công dân',
  enterprise: 'Doanh nghiệp',
  organisation: 'Tổ chức',
  foreigner: 'Người nước ngoài',
} as const;
