// How the server's Node keeps its memory: a web process stays well below 250 MB instead of letting garbage lie because there is room.
// What lives is about 60 MB; the young generation of 16 MB holds some requests at once, and the limit makes the collector come in time.
export const serverFlags = ['--enable-source-maps', '--max-old-space-size=512', '--max-semi-space-size=16'];
