import { WebSocket } from 'ws';
import { XmlHttpRequest } from './xml-http-request.ts';

// The client is made for browsers: it takes these from the global scope when it is loaded and used.
Object.assign(globalThis, { XMLHttpRequest: XmlHttpRequest, WebSocket });

const { DirectLine, ConnectionStatus } = await import('botframework-directlinejs');

export { ConnectionStatus, DirectLine };
