import { CACHING, IMMUTABLE, SECURITY_HEADERS } from '#lib/offline/headers.ts';

const security = Object.entries(SECURITY_HEADERS);

/** `_headers`, as Netlify and Cloudflare Pages read it: https://docs.netlify.com/manage/routing/headers/ */
const netlify = (): string => `/*
${security.map(([name, value]) => `  ${name}: ${value}`).join('\n')}

/*
  Cache-Control: ${CACHING.other}

/${IMMUTABLE}*
  ! Cache-Control
  Cache-Control: ${CACHING.immutable}
`;

/** A server of nginx, to be included in its `http`. */
const nginx =
	(): string => `# Tieline on nginx: put this file into /etc/nginx/conf.d/ and the built site into the root below.
# Behind TLS use the port of your certificate and add Strict-Transport-Security there.
map $uri $tieline_caching {
	default "${CACHING.other}";
	~^/${IMMUTABLE} "${CACHING.immutable}";
}

server {
	listen 80;
	listen [::]:80;
	server_name _;
	root /srv/tieline;

	# Redirects to a page's folder name no host and no port, so that they hold behind any proxy.
	absolute_redirect off;
	index index.html;
	error_page 404 /404.html;

	include mime.types;
	types {
		application/json topojson;
	}
	charset utf-8;
	gzip on;
	gzip_vary on;
	gzip_types text/css text/javascript application/javascript application/json application/xml text/xml image/svg+xml;

	# Here and nowhere deeper: a header in a location would drop all of these.
	add_header Cache-Control $tieline_caching always;
${security.map(([name, value]) => `\tadd_header ${name} "${value}" always;`).join('\n')}

	location / {
		try_files $uri $uri/ =404;
	}
	location = /_headers {
		return 404;
	}
}
`;

/** A site of Caddy. */
const caddy =
	(): string => `# Tieline on Caddy 2: put the built site into the root below. With a domain in place of :80 Caddy gets
# its own certificate; then add Strict-Transport-Security.
:80 {
	root * /srv/tieline
	encode zstd gzip
	@hashed path /${IMMUTABLE}*
	@other not path /${IMMUTABLE}*
	header @hashed Cache-Control "${CACHING.immutable}"
	header @other Cache-Control "${CACHING.other}"
	@topology path *.topojson
	header @topology Content-Type application/json
	header {
${security.map(([name, value]) => `\t\t${name} "${value}"`).join('\n')}
	}
	file_server {
		hide _headers
	}
	handle_errors {
		header Cache-Control "${CACHING.other}"
		rewrite * /404.html
		file_server
	}
}
`;

/** A server for the machine of a kiosk alone, of what comes with most systems. */
const python = (): string => `#!/usr/bin/env python3
"""Serves a built Tieline to this machine alone, with the headers that the other configurations send.

Usage: tieline-site.py FOLDER [PORT]        needs nothing but Python 3.7
"""
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

HEADERS = {
${security.map(([name, value]) => `    "${name}": "${value}",`).join('\n')}
}
IMMUTABLE = "/${IMMUTABLE}"
KEPT = {True: "${CACHING.immutable}", False: "${CACHING.other}"}


class Site(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # What a machine's own list of types may lack or say otherwise.
    extensions_map = {
        **SimpleHTTPRequestHandler.extensions_map,
        "": "application/octet-stream",
        ".css": "text/css; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".svg": "image/svg+xml",
        ".topojson": "application/json",
        ".webp": "image/webp",
        ".woff2": "font/woff2",
        ".xml": "application/xml",
    }
    missing = False

    def end_headers(self):
        # A request that cannot be read has no path.
        path = urlsplit(getattr(self, "path", "/")).path
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.send_header("Cache-Control", KEPT[path.startswith(IMMUTABLE) and not self.missing])
        super().end_headers()

    def send_head(self):
        self.missing = False
        if urlsplit(self.path).path == "/_headers":
            return self.send_error(404)
        return super().send_head()

    def list_directory(self, path):
        return self.send_error(404)

    def send_error(self, code, message=None, explain=None):
        page = Path(self.directory, "404.html")
        self.missing = True
        if code != 404 or not page.is_file():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *args):
        """Says nothing: a kiosk runs for months, and nobody reads it."""


if __name__ == "__main__":
    if not 2 <= len(sys.argv) <= 3 or not Path(sys.argv[1], "404.html").is_file():
        sys.exit(__doc__)
    port = int(sys.argv[2]) if len(sys.argv) == 3 else 4173
    server = ThreadingHTTPServer(("127.0.0.1", port), partial(Site, directory=sys.argv[1]))
    # A browser that keeps its connection does not keep the server from ending.
    server.daemon_threads = True
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass
`;

/** Name of a file in deploy/ → its text. All say what offline/headers.ts says. */
export const configurations = (): Readonly<Record<string, string>> => ({
	_headers: netlify(),
	'nginx.conf': nginx(),
	Caddyfile: caddy(),
	'linux/tieline-site.py': python(),
});
