import 'preact';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'limpide-chat': { mode?: string; language?: string; question?: string };
    }
  }
}
