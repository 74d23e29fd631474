/** How often one person may send files from a page that sends each as soon as it is chosen, whichever page it is. */
export const UPLOAD = { name: 'portal.upload', max: 120, seconds: 600 };
