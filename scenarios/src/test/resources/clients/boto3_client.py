"""Calls AWS through boto3: reads a call a line from stdin, writes an answer a line to stdout.

A call is {"service": ..., "operation": ..., "input": {...}}, an answer {"output": {...}} or
{"error": {"code": ..., "message": ...}}.
"""

import json
import sys

import boto3
from botocore import xform_name
from botocore.exceptions import ClientError


def main(endpoint):
    clients = {}
    for line in sys.stdin:
        call = json.loads(line)
        service = call["service"]
        if service not in clients:
            clients[service] = boto3.client(service, endpoint_url=endpoint)
        print(json.dumps(answer(clients[service], call), default=lambda instant: instant.isoformat()), flush=True)


def answer(client, call):
    try:
        output = getattr(client, xform_name(call["operation"]))(**call["input"])
    except ClientError as refused:
        error = refused.response["Error"]
        return {"error": {"code": error["Code"], "message": error["Message"]}}
    del output["ResponseMetadata"]
    return {"output": output}


main(sys.argv[1])
