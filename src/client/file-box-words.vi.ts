/** What a box of files shows instead of the browser's own words. */
export const vi = { choose: 'Chọn tệp', drop: 'hoặc kéo thả tệp vào đây' };
