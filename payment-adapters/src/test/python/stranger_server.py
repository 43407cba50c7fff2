"""A stranger's gateway: a web server that answers a payment terminal in every wrong way, and in one
right one. It shares no code with the terminal; it signs with Python's cryptography.

    stranger_server.py alipay|wechat KEYFILE

Every request is answered after the newest line of standard input, which names the manner. Its port
is the first line that it prints; each manner is confirmed by one line.
"""

import base64
import http.server
import json
import sys
import threading
import time

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

KIND = sys.argv[1]
with open(sys.argv[2], "rb") as file:
    KEY = serialization.load_pem_private_key(file.read(), None)
OTHER = rsa.generate_private_key(65537, 2048)
NUMBER = "S1_K1_261121_0001_1"

manner = "right"


def sign(key, text):
    return base64.b64encode(
        key.sign(text.encode(), padding.PKCS1v15(), hashes.SHA256())).decode()


def right(where):
    """Every field that the terminal needs, in another order, among fields that it never saw."""
    if KIND == "wechat":
        return ('{"zz_new":{"deep":[1,2,{"a":null}]},"code_url":'
                '"weixin:\\/\\/wxpay\\/bizpayurl\\/up?pr=abcdefg","aa_new":1.50}')
    if "precreate" in where:
        return ('{"zz_new":{"sign":"}\\"{","list":[1,{"a":null}]},'
                '"qr_code":"https:\\/\\/qr.alipay.com\\/bax0","aa_new":true,'
                f'"out_trade_no":"{NUMBER}","msg":"Success","code":"10000"}}')
    return (f'{{"trade_status":"TRADE_SUCCESS","new":"付}}款{{","total_amount":"216.33",'
            '"send_pay_date":"2026-11-21 18:00:00","trade_no":"20261121",'
            f'"out_trade_no":"{NUMBER}","msg":"Success","code":"10000"}}')


class Answers(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.do_GET()

    def do_GET(self):
        inner = right(self.path)
        if manner == "doubled":
            inner = inner.replace('"code', '"code":"40004","code', 1)
        key = OTHER if manner == "other-key" else KEY
        headers, text = {}, inner
        if KIND == "alipay":
            where = "precreate" if "precreate" in self.path else "query"
            signature = sign(key, inner)
            text = f'{{"sign":"{signature}" , "alipay_trade_{where}_response" :{inner}}}'
        else:
            at = str(int(time.time()))
            headers = {
                "wechatpay-timestamp": at, "WECHATPAY-NONCE": "n",
                "Wechatpay-Serial": "PUB_KEY_ID_1",
                "Wechatpay-Signature": sign(key, f"{at}\nn\n{inner}\n")}
        if manner == "truncated":
            text = text[:-20]
        elif manner == "html":
            text = "<html><body>欢迎光临</body></html>"
        elif manner == "garbage":
            text = "\x00\ufffd}{][\"sign\":"
        elif manner == "huge":
            text = '{"a":"' + "x" * (3 << 20) + '"}'
        elif manner == "empty":
            text = ""
        elif manner == "deep":
            text = "[" * 100_000
        self.reply(text.encode(), headers)

    def reply(self, body, headers):
        try:
            self.send_response(200)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Type", "text/html;charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            self.close_connection = True

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_port, flush=True)
for line in sys.stdin:
    manner = line.strip()
    print(manner, flush=True)
