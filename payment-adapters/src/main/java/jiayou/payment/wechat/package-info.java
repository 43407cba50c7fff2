/// WeChat Pay (微信支付) spoken directly over OkHttp: API v3 orders and refunds, payment codes over v2
/// or v3, and callbacks. What an answer means is decided here, once, and never by optimism.
@org.jspecify.annotations.NullMarked
package jiayou.payment.wechat;
