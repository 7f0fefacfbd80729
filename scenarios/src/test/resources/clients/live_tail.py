"""Tails a log group through boto3 and writes the message of each event a line: live_tail.py ENDPOINT GROUP_ARN.

boto3 puts a prefix before the host's name. As a line in /etc/hosts would, this resolves it to this machine.
"""

import socket
import sys

import boto3

resolve = socket.getaddrinfo


def main(endpoint, group):
    socket.getaddrinfo = lambda host, *rest, **named: resolve(host.removeprefix("stream-"), *rest, **named)
    logs = boto3.client("logs", endpoint_url=endpoint)
    for event in logs.start_live_tail(logGroupIdentifiers=[group])["responseStream"]:
        for line in event.get("sessionUpdate", {}).get("sessionResults", []):
            print(line["message"], flush=True)


main(*sys.argv[1:])
