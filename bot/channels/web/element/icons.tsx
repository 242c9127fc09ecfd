import type { ComponentChildren } from 'preact';

function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

/** A drop with a line of water in it: the mark. */
export const Drop = () => (
  <Icon>
    <path d="M12 3.2c3 3.7 6 7 6 10.6a6 6 0 0 1-12 0c0-3.6 3-6.9 6-10.6Z" />
    <path d="M8.6 14.6c1.1-.9 2.2-.9 3.4 0s2.3.9 3.400 0" />
  </Icon>
);
export const Send = () => (
  <Icon>
    <path d="M12 19V5M6 11l6-6 6 6" />
  </Icon>
);
export const More = () => (
  <Icon>
    <path d="M5 12h.01M12 12h.01M19 12h.01" stroke-width="2.75" />
  </Icon>
);
export const Close = () => (
  <Icon>
    <path d="M6 6l12 12M18 6 6 18" />
  </Icon>
);
export const Chevron = () => (
  <Icon>
    <path d="m7 10 5 5 5-5" />
  </Icon>
);
export const Document = () => (
  <Icon>
    <path d="M7 3.500h7l4 4V20.500H7zM14 3.500V8h4M10 12.500h5M10 16h5" />
  </Icon>
);
export const ThumbUp = () => (
  <Icon>
    <path d="M7 10.500 11 3.500c1.600 0 2.500 1 2.500 2.500V9.500h4.600c1.300 0 2.200 1.200 1.900 2.400l-1.600 6.600c-.2.900-1 1.500-1.900 1.500H7zM7 10.500H3.500V20H7" />
  </Icon>
);
export const ThumbDown = () => (
  <Icon>
    <path d="M17 13.500 13 20.500c-1.600 0-2.500-1-2.500-2.500v-3.500H5.900c-1.300 0-2.200-1.200-1.900-2.400l1.600-6.600c.2-.900 1-1.500 1.900-1.500H17zM17 13.500h3.500V4H17" />
  </Icon>
);
export const Person = () => (
  <Icon>
    <path d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.500 20.500c.8-3.600 3.800-5.500 7.500-5.500s6.700 1.900 7.500 5.500" />
  </Icon>
);
export const Download = () => (
  <Icon>
    <path d="M12 4v11M7.500 11 12 15.500 16.500 11M5 20h14" />
  </Icon>
);
export const Erase = () => (
  <Icon>
    <path d="M5 7h14M9.500 7V4.500h5V7M7 7l.8 13h8.400L17 7M10.500 11v5.500M13.500 11v5.500" />
  </Icon>
);
export const Copy = () => (
  <Icon>
    <path d="M9 9h10.500v11.500H9zM5 15.500H4.500V4H15v1" />
  </Icon>
);
export const Check = () => (
  <Icon>
    <path d="m5 12.500 4.500 4.500L19 7.500" />
  </Icon>
);
export const Arrow = () => (
  <Icon>
    <path d="M5 12h14M13 6l6 6-6 6" />
  </Icon>
);
export const Down = () => (
  <Icon>
    <path d="M12 5v14M6 13l6 6 6-6" />
  </Icon>
);
