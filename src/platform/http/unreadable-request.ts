import type { Socket } from 'node:net';

const STATUS: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** Bytes that cannot be read as a request get one bare sentence: they contain nothing by which a page could be found. */
export function unreadableRequest(sentence: string) {
  return (e: { code?: string }, socket: Socket): void => {
    if (e.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const head = [
      `HTTP/1.1 ${STATUS[e.code ?? ''] ?? '400 Bad Request'}`,
      'content-type: text/plain; charset=utf-8',
      `content-length: ${Buffer.byteLength(sentence)}`,
      'x-content-type-options: nosniff',
      'connection: close',
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${sentence}`);
  };
}
