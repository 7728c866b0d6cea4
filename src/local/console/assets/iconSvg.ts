export const iconSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="8" fill="#3b5bdb"/>
<path d="M8 10.5h16M8 16h11M8 21.5h7" stroke="#fff" stroke-width="2.6" stroke-linecap="round"/>
</svg>
`;
