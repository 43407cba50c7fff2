"""A customer's phone and a terminal, by somebody who has only read the contract and a ticket.

Reads what it is told as one JSON object (url, key, token), then a step a line; answers each.
"""
import hashlib
import hmac
import json
import re
import sys
import urllib.error
import urllib.parse
import urllib.request
from html import unescape


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args):
        return None


WEB = urllib.request.build_opener(NoRedirect, urllib.request.ProxyHandler({}))
TOLD = json.loads(sys.stdin.readline())


def fetch(url, data=None, headers=None):
    request = urllib.request.Request(url, data=data, headers=headers or {})
    try:
        with WEB.open(request) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.read()


def link(kind, sale, fen, day, key=None):
    text = "|".join([kind, "S1", sale, str(fen), day]).encode()
    sign = hmac.new((key or TOLD["key"]).encode(), text, hashlib.sha256).hexdigest()[:16]
    return f"{TOLD['url']}{kind}/S1/{sale}?t={fen}&d={day}&s={sign}"


def settle(step):
    event = {
        "specversion": "1.0",
        "id": step["sale"] + "-1",
        "source": "/stations/S1/terminals/K1",
        "type": "sale.settled",
        "subject": step["sale"],
        "sequence": "0000000001",
        "time": "2026-11-21T12:00:00+08:00",
        "datacontenttype": "application/json",
        "data": {
            "lines": [
                {"kind": "fuel", "controller": "main", "pump": 1, "transaction": 31,
                 "endedAt": "2026-11-21T11:58:03", "grade": "95", "unit": "L",
                 "volume": "56.497", "price": "8.85", "amount": 50000},
            ],
            "tenders": [{"provider": "alipay", "reference": "T1", "amount": 50000}],
            "total": 50000,
        },
    }
    status, _ = fetch(
        TOLD["url"] + "v1/stations/S1/events",
        json.dumps([event]).encode(),
        {"Content-Type": "application/cloudevents-batch+json",
         "Authorization": "Bearer " + TOLD["token"]},
    )
    return {"status": status}


def look(step):
    status, body = fetch(link(step["kind"], step["sale"], step["fen"], step["day"],
                              step.get("key")))
    text = body.decode()
    return {"status": status, "form": "<form" in text,
            "numbers": len(set(re.findall(r"\b[0-9]{20}\b", text)))}


def send(step):
    form = urllib.parse.urlencode(
        {"kind": "COMPANY", "name": "石家庄云杉信息技术有限公司",
         "taxNumber": "91130108MA0383327N", "phone": ""})
    status, _ = fetch(link("i", step["sale"], step["fen"], step["day"]), form.encode())
    return {"status": status}


def files(step):
    _, body = fetch(link("i", step["sale"], step["fen"], step["day"]))
    found = {}
    for address in re.findall(r'href="([^"]+)"', body.decode()):
        address = unescape(address)
        _, content = fetch(address)
        ending = urllib.parse.urlparse(address).path[-3:]
        found[ending] = content[:4].decode("latin-1")
        if ending == "xml":
            for name in ["TotalAmWithoutTax", "TotalTaxAm", "BuyerName"]:
                match = re.search(f"<{name}>([^<]*)</{name}>", content.decode())
                found[name] = match.group(1)
    return found


STEPS = {"settle": settle, "look": look, "send": send, "files": files}
for line in sys.stdin:
    asked = json.loads(line)
    print(json.dumps(STEPS[asked["do"]](asked), sort_keys=True, ensure_ascii=False), flush=True)
