import type { Audience, Online } from '#domain/procedures';
import type { IconName } from '#platform/ui/icon.tsx';
import type { LifeEvent } from '../words/choices.ts';

// What stands in addresses for a choice, and its icon. The words people read are in words/.
export const lifeEvents: { key: LifeEvent; slug: string; icon: IconName }[] = [
  { key: 'birth', slug: 'sinh-con', icon: 'baby' },
  { key: 'marriage', slug: 'ket-hon', icon: 'heart' },
  { key: 'residence', slug: 'cu-tru', icon: 'house' },
  { key: 'travel', slug: 'xuat-nhap-canh', icon: 'plane' },
  { key: 'study', slug: 'hoc-tap', icon: 'graduation-cap' },
  { key: 'work', slug: 'viec-lam', icon: 'briefcase' },
  { key: 'business', slug: 'kinh-doanh', icon: 'store' },
  { key: 'housing', slug: 'nha-dat', icon: 'building' },
  { key: 'vehicle', slug: 'xe-co', icon: 'car' },
  { key: 'health', slug: 'suc-khoe', icon: 'heart-pulse' },
  { key: 'ageing', slug: 'huu-tri-bao-tro', icon: 'hand-heart' },
  { key: 'justice', slug: 'tu-phap', icon: 'scale' },
  { key: 'death', slug: 'nguoi-than-qua-doi', icon: 'flower' },
];

export const audiences: { key: Audience; slug: string; icon: IconName }[] = [
  { key: 'citizen', slug: 'cong-dan', icon: 'user' },
  { key: 'enterprise', slug: 'doanh-nghiep', icon: 'store' },
  { key: 'organisation', slug: 'to-chuc', icon: 'users' },
  { key: 'foreigner', slug: 'nguoi-nuoc-ngoai', icon: 'globe' },
];

export const onlineLevels: { key: Online; slug: string }[] = [
  { key: 'full', slug: 'toan-trinh' },
  { key: 'partial', slug: 'mot-phan' },
  { key: 'none', slug: 'truc-tiep' },
];

export const tiers: { key: 'province' | 'commune'; slug: string }[] = [
  { key: 'province', slug: 'tinh' },
  { key: 'commune', slug: 'xa' },
];

/** The choice whose word stands in an address; undefined for any other word. */
export function bySlug<T extends { slug: string }>(list: T[], slug: string): T | undefined {
  return list.find((each) => each.slug === slug);
}
