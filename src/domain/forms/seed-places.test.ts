import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileForm } from './compile-form.ts';
import type { Answers, UnitLookup } from './form.ts';
import { asksPlaceOfOffice, officeDoubts } from './office-doubts.ts';

const SEED = new URL('../../../seed/', import.meta.url);
// whoever certifies a copy is competent wherever people live
const ANYWHERE = ['2.000815'];
const OF_A_PLACE = ['commune', 'police-commune'];

const read = (path: string) => JSON.parse(readFileSync(new URL(path, SEED), 'utf8'));
const formOf = (id: string) => compileForm(read(`forms/${id}.schema.json`));
const units: UnitLookup = {
  provinces: [
    { code: '99', name: 'tỉnh Một Cửa' },
    { code: '01', name: 'thành phố Hà Nội' },
  ],
  communes: (province) =>
    province === '99'
      ? [{ code: '99002', name: 'phường Bình Minh' }]
      : [{ code: '00004', name: 'phường Ba Đình' }],
};
const office = { communeCode: '99001', provinceCode: '99', name: 'UBND phường An Phú' };
const HERE = { provinceCode: '99', communeCode: '99002', detail: 'Số 1' };
const THERE = { provinceCode: '01', communeCode: '00004', detail: 'Số 1' };

describe('where a place makes an agency competent, the filer is asked about one in another province', () => {
  it.each<[string, (place: Answers) => Answers]>([
    ['khai-sinh', (place) => ({ motherDeclared: 'co', motherAddress: place, fatherDeclared: 'khong' })],
    ['khai-sinh', (place) => ({ motherDeclared: 'khong', fatherDeclared: 'co', fatherAddress: place })],
    ['ket-hon', (place) => ({ husbandAddress: place, wifeAddress: place })],
    ['tinh-trang-hon-nhan', (place) => ({ forSelf: 'minh', requesterAddress: place })],
    [
      'tinh-trang-hon-nhan',
      (place) => ({ forSelf: 'nguoi-khac', requesterAddress: HERE, subjectAddress: place }),
    ],
    ['tro-cap-huu-tri-xa-hoi', (place) => ({ address: place, livesAtPermanent: 'co' })],
    [
      'tro-cap-huu-tri-xa-hoi',
      (place) => ({ address: THERE, livesAtPermanent: 'khong', currentAddress: place }),
    ],
    ['thuong-tru', (place) => ({ newAddress: place })],
    ['ho-kinh-doanh', (place) => ({ businessAddress: place })],
    ['thanh-lap-truong-thpt', (place) => ({ schoolAddress: place })],
  ])('%s', (id, answers) => {
    const said = (place: Answers) =>
      officeDoubts(formOf(id), answers(place), { today: '2026-11-19', units, office });
    expect(said(HERE)).toEqual([]);
    const [doubt] = said(THERE);
    expect(doubt && 'says' in doubt && doubt.says).toContain(
      'thuộc phường Ba Đình, thành phố Hà Nội, ngoài tỉnh của nơi tiếp nhận đã chọn là UBND phường An Phú',
    );
  });

  it('in every form of what a commune decides, but where any commune may', () => {
    const silent = readdirSync(new URL('procedures/', SEED))
      .map((file) => read(`procedures/${file}`))
      .filter((p) => p.decidedBy.some((by: { kind: string }) => OF_A_PLACE.includes(by.kind)))
      .filter((p) => !asksPlaceOfOffice(formOf(p.form)));
    expect(silent.map((p) => p.code)).toEqual(ANYWHERE);
  });
});
