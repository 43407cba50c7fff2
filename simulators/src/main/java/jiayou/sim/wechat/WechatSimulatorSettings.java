package jiayou.sim.wechat;

/// How the simulated gateway is set up.
///
/// @param port 0 for any free one
/// @param seed where invented numbers come from
/// @param mutualTls whether reversing over v2 needs the merchant's certificate, on a second port
public record WechatSimulatorSettings(
    int port,
    long seed,
    AnswerKey answersSignedWith,
    boolean mutualTls,
    UnknownReversal unknownReversal) {

  /// Any port, seed 1, and as the documents say where they say anything.
  public static WechatSimulatorSettings usual() {
    return new WechatSimulatorSettings(
        0, 1, AnswerKey.AS_ASKED, false, UnknownReversal.CLOSES_NUMBER);
  }

  /// Which of the gateway's two keys signs answers.
  public enum AnswerKey {
    /// The public key when the request asks for it, else the platform certificate.
    AS_ASKED,
    PUBLIC_KEY,
    CERTIFICATE
  }

  /// What reversing a number that the gateway never saw does. The documents leave it open.
  public enum UnknownReversal {
    CLOSES_NUMBER,
    IS_REFUSED
  }
}
