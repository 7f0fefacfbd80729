#!/usr/bin/env python3
"""Receives what Hinomi sends and prints it: HTTP on port 9000 (confirms subscriptions), mail on port 2525."""
import http.server
import json
import socketserver
import sys
import threading
import urllib.request


class Http(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        message = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()
        print(f"HTTP  {message['Type']}: {message.get('Subject') or message['TopicArn']}", flush=True)
        if message["Type"] == "SubscriptionConfirmation":
            threading.Thread(target=lambda: urllib.request.urlopen(message["SubscribeURL"]).read()).start()

    def log_message(self, *_):
        pass


class Smtp(socketserver.StreamRequestHandler):
    def say(self, line):
        self.wfile.write(line.encode() + b"\r\n")

    def handle(self):
        self.say("220 receiver")
        for line in self.rfile:
            verb = line.split(b":")[0].split()[0].upper() if line.strip() else b""
            if verb == b"DATA":
                self.say("354 go on")
                text = []
                for part in self.rfile:
                    if part == b".\r\n":
                        break
                    text.append(part.decode("utf-8", "replace").rstrip())
                print("MAIL  " + "\n      ".join(text), flush=True)
                self.say("250 received")
            elif verb == b"QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 receiver")


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


threading.Thread(target=Server(("127.0.0.1", 2525), Smtp).serve_forever, daemon=True).start()
print("receiving: HTTP on http://127.0.0.1:9000, mail on 127.0.0.1:2525", file=sys.stderr)
Server(("127.0.0.1", 9000), Http).serve_forever()
