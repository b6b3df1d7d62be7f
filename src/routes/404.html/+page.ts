/** Written as 404.html, which web hosts send for every address that is nothing. */
export const csr = false;
export const trailingSlash = 'never';
