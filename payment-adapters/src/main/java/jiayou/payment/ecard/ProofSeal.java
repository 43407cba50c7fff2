package jiayou.payment.ecard;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import jiayou.core.port.Holder.HoldOrder;
import tools.jackson.databind.node.ObjectNode;

/// Puts a code and the amount it was accepted for into an envelope that only the card's host can
/// open: what lies in journals for days must not be a code that somebody could show again.
record ProofSeal(EcardSettings settings, SecureRandom random) {

  String proof(HoldOrder order, CardCode code, Instant acceptedAt) {
    ObjectNode letter = HostLine.JSON.createObjectNode();
    letter.put("number", order.number());
    letter.put("sale", order.sale());
    letter.put("station", settings.station());
    letter.put("terminal", settings.terminal());
    letter.put("amount", order.amount().fen());
    letter.put("acceptedAt", acceptedAt.getEpochSecond());
    letter.put("code", Base64.getEncoder().encodeToString(code.bytes()));
    byte[] sealed = settings.keys().proofs().seal(HostLine.JSON.writeValueAsBytes(letter), random);
    return Base64.getEncoder().encodeToString(sealed);
  }
}
