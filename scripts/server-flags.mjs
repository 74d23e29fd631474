// The memory limits of the server's Node: a web process stays well below 250 MB instead of keeping garbage because there is room.
// About 60 MB are alive; the young generation of 16 MB holds the requests of a moment, and the limit makes the collector run in
// time.
export const serverFlags = ['--max-old-space-size=512', '--max-semi-space-size=16'];
