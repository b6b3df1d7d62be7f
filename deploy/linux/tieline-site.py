#!/usr/bin/env python3
"""Serves a built Tieline to this machine alone, with the headers that the other configurations send.

Usage: tieline-site.py FOLDER [PORT]        needs nothing but Python 3.7
"""
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

HEADERS = {
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
IMMUTABLE = "/_app/immutable/"
KEPT = {True: "public, max-age=31536000, immutable", False: "no-cache"}


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
