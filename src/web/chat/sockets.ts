/** Hears of every socket the page opens; returns how to stop. */
export function watchSockets(heard: (socket: WebSocket) => void): void {
  window.WebSocket = new Proxy(window.WebSocket, {
    construct(target, [url, protocols]: [string, string?]) {
      const socket = new target(url, protocols);
      heard(socket);
      return socket;
    },
  });
}
