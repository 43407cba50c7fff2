"""A stranger's client of the WeChat Pay gateway (API v3): it knows the keys and the address, and
nothing of our code. Standard input holds the keys as one JSON line and then one step a line; the
answer to each step is one line of JSON.

    {"method": "POST", "path": "/v3/...", "body": {...}}
    optional: "key": "other" | "late": seconds | "alter": ["from", "to"] | "again": true
"""

import base64
import json
import sys
import time
import urllib.error
import urllib.request
import uuid

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa


class Client:
    def __init__(self, keys):
        self.keys = keys
        self.key = serialization.load_pem_private_key(keys["merchantKey"].encode(), None)
        self.other = rsa.generate_private_key(65537, 2048)
        self.gateway = serialization.load_pem_public_key(keys["publicKey"].encode())
        self.last = None

    def authorization(self, step, body):
        key = self.other if step.get("key") == "other" else self.key
        at = int(time.time()) - step.get("late", 0)
        nonce = uuid.uuid4().hex
        text = f"{step['method']}\n{step['path']}\n{at}\n{nonce}\n{body}\n"
        sign = base64.b64encode(
            key.sign(text.encode(), padding.PKCS1v15(), hashes.SHA256())).decode()
        return (f'WECHATPAY2-SHA256-RSA2048 serial_no="{self.keys["merchantSerial"]}",'
                f'timestamp="{at}",nonce_str="{nonce}",mchid="{self.keys["mchid"]}",'
                f'signature="{sign}"')

    def proven(self, headers, text):
        if headers.get("wechatpay-serial") != self.keys["publicKeyId"]:
            return False
        signed = f"{headers['wechatpay-timestamp']}\n{headers['wechatpay-nonce']}\n{text}\n"
        try:
            self.gateway.verify(
                base64.b64decode(headers["wechatpay-signature"]), signed.encode(),
                padding.PKCS1v15(), hashes.SHA256())
            return True
        except InvalidSignature:
            return False

    def ask(self, step):
        body = json.dumps(step["body"], ensure_ascii=False) if "body" in step else ""
        if not (step.get("again") and self.last):
            self.last = self.authorization(step, body)
        if "alter" in step:
            body = body.replace(*step["alter"])
        request = urllib.request.Request(
            self.keys["url"] + step["path"], body.encode() or None,
            {"Authorization": self.last, "Accept": "application/json",
             "Content-Type": "application/json", "User-Agent": "stranger",
             "Wechatpay-Serial": self.keys["publicKeyId"]}, method=step["method"])
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                text = answer.read().decode()
                headers = {k.lower(): v for k, v in answer.headers.items()}
                return {"status": answer.status, "signed": self.proven(headers, text),
                        "said": json.loads(text)}
        except urllib.error.HTTPError as refused:
            said = json.loads(refused.read().decode())
            return {"status": refused.code, "signed": False, "said": {"code": said["code"]}}


def main():
    client = Client(json.loads(sys.stdin.readline()))
    for line in sys.stdin:
        print(json.dumps(client.ask(json.loads(line)), sort_keys=True, ensure_ascii=False),
              flush=True)


main()
