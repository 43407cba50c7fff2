"""A stranger's client of the Alipay gateway: it knows the keys and the address, and nothing of our
code. Each call is one step of a script that the caller writes to standard input, one JSON object a
line; the answer is one JSON object a line, too.

    {"do": "ask", "method": "alipay.trade.query", "order": {...}, "api": "v2"}
    optional: "key": "other" | "late": seconds | "alter": {"field": "value"} | "again": true
"""

import base64
import datetime
import json
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa


class Client:
    def __init__(self, keys, now):
        self.url = keys["url"]
        self.app_id = keys["appId"]
        self.key = serialization.load_pem_private_key(keys["appKey"].encode(), None)
        self.other = rsa.generate_private_key(65537, 2048)
        self.gateway = serialization.load_pem_public_key(keys["alipayPublicKey"].encode())
        self.now = now
        self.last = None

    def sign(self, text, step):
        key = self.other if step.get("key") == "other" else self.key
        signature = key.sign(text.encode(), padding.PKCS1v15(), hashes.SHA256())
        return base64.b64encode(signature).decode()

    def holds(self, text, signature):
        try:
            self.gateway.verify(
                base64.b64decode(signature), text.encode(), padding.PKCS1v15(), hashes.SHA256())
            return True
        except InvalidSignature:
            return False

    def at(self, step):
        return self.now - step.get("late", 0)

    def v2(self, step):
        zone = datetime.timezone(datetime.timedelta(hours=8))
        moment = datetime.datetime.fromtimestamp(self.at(step), zone)
        fields = {
            "app_id": self.app_id,
            "method": step["method"],
            "charset": "utf-8",
            "sign_type": "RSA2",
            "timestamp": moment.strftime("%Y-%m-%d %H:%M:%S"),
            "version": "1.0",
            "biz_content": json.dumps(step["order"], ensure_ascii=False),
        }
        signed = "&".join(f"{k}={fields[k]}" for k in sorted(fields))
        fields["sign"] = self.sign(signed, step)
        for name, value in step.get("alter", {}).items():
            fields["biz_content"] = json.dumps(dict(step["order"], **{name: value}))
        # This client sends all fields in the body; ours sends most of them in the address.
        request = urllib.request.Request(
            self.url + "/gateway.do", urllib.parse.urlencode(fields).encode())
        with urllib.request.urlopen(request, timeout=20) as answer:
            text = answer.read().decode()
        member = step["method"].replace(".", "_") + "_response"
        whole = json.loads(text)
        start = text.index(member) + len(member) + 2
        _, length = json.JSONDecoder().raw_decode(text[start:])
        proven = "sign" in whole and self.holds(text[start:start + length], whole["sign"])
        said = dict(whole[member])
        said.pop("msg", None)
        said.pop("sub_msg", None)
        return {"signed": proven, "said": said}

    def v3(self, step):
        path = "/v3/" + step["method"].replace(".", "/")
        if not (step.get("again") and self.last):
            who = (f"app_id={self.app_id},timestamp={int(self.at(step) * 1000)},"
                   f"nonce={uuid.uuid4().hex},expired_seconds=120")
            body = json.dumps(step["order"], ensure_ascii=False)
            sign = self.sign(f"{who}\nPOST\n{path}\n{body}\n", step)
            self.last = (f"ALIPAY-SHA256withRSA {who},sign={sign}", body)
        authorization, body = self.last
        for name, value in step.get("alter", {}).items():
            body = json.dumps(dict(step["order"], **{name: value}))
        request = urllib.request.Request(
            self.url + path, body.encode(),
            {"Authorization": authorization, "Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                text = answer.read().decode()
                parts = [answer.headers["alipay-timestamp"], answer.headers["alipay-nonce"], text]
                proven = self.holds(
                    "\n".join(parts) + "\n", answer.headers["alipay-signature"])
                return {"status": answer.status, "signed": proven, "said": json.loads(text)}
        except urllib.error.HTTPError as refused:
            said = json.loads(refused.read().decode())
            return {"status": refused.code, "signed": False, "said": {"code": said["code"]}}


def main():
    client = Client(json.loads(sys.stdin.readline()), time.time())
    for line in sys.stdin:
        step = json.loads(line)
        said = client.v3(step) if step.get("api") == "v3" else client.v2(step)
        print(json.dumps(said, sort_keys=True, ensure_ascii=False), flush=True)


main()
