"""Makes one call with boto3 for each line of JSON that comes in, and writes how it ended."""

import json
import re
import sys

import boto3
from botocore.exceptions import ClientError

client = boto3.client("support", endpoint_url=sys.argv[1])


def call(operation, members):
    method = re.sub(r"(?<!^)([A-Z])", r"_\1", operation).lower()
    try:
        output = getattr(client, method)(**members)
        output.pop("ResponseMetadata")
        return {"output": output}
    except client.exceptions.CaseIdNotFound as error:
        return {"error": type(error).__name__, "message": error.response["Error"]["Message"]}
    except ClientError as error:
        return {"error": error.response["Error"]["Code"], "message": error.response["Error"]["Message"]}


for line in sys.stdin:
    print(json.dumps(call(*json.loads(line))), flush=True)
