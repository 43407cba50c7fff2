"""A stranger's client of Nuonuo: it knows the keys and the address, and nothing of our code. Each
call is one step of a script that the caller writes to standard input, one JSON object a line; the
answer is one JSON object a line, too.

    {"method": "nuonuo.OpeMplatform.queryInvoiceResult", "body": {...}}
    optional: "secret" | "token" | "appKey": another one | "late": seconds | "alter": true
    {"fetch": "https://..."} answers with what the file begins with
"""

import base64
import hashlib
import hmac
import json
import sys
import urllib.parse
import urllib.request
import uuid


class Client:
    def __init__(self, keys):
        self.keys = keys

    def ask(self, step):
        body = json.dumps(step["body"], ensure_ascii=False, separators=(",", ":"))
        app_key = step.get("appKey", self.keys["appKey"])
        senid = uuid.uuid4().hex
        nonce = str(10_000_000 + uuid.uuid4().int % 90_000_000)
        now = str(int(self.keys["now"]) - step.get("late", 0))
        text = (
            f"a=services&l=v1&p=open&k={app_key}&i={senid}&n={nonce}&t={now}&f={body}")
        secret = step.get("secret", self.keys["secret"])
        sign = base64.b64encode(
            hmac.new(secret.encode(), text.encode(), hashlib.sha1).digest()).decode()
        query = urllib.parse.urlencode(
            {"senid": senid, "nonce": nonce, "timestamp": now, "appkey": app_key})
        request = urllib.request.Request(
            self.keys["url"] + "/open/v1/services?" + query,
            (body + " " if step.get("alter") else body).encode(),
            {
                "Content-Type": "application/json; charset=UTF-8",
                "X-Nuonuo-Sign": sign,
                "accessToken": step.get("token", self.keys["accessToken"]),
                "userTax": self.keys["userTax"],
                "method": step["method"],
            })
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.loads(answer.read().decode())

    def fetch(self, url):
        with urllib.request.urlopen(url, timeout=20) as answer:
            return {"type": answer.headers["Content-Type"], "begins": answer.read(4).decode()}


def main():
    client = Client(json.loads(sys.stdin.readline()))
    for line in sys.stdin:
        step = json.loads(line)
        said = client.fetch(step["fetch"]) if "fetch" in step else client.ask(step)
        print(json.dumps(said, ensure_ascii=False, sort_keys=True), flush=True)


if __name__ == "__main__":
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    main()
