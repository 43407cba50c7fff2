package jiayou.sim.nuonuo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import jiayou.sim.invoice.InvoiceRequest;
import jiayou.sim.invoice.Outcome;
import jiayou.sim.invoice.RedRequest;
import jiayou.sim.invoice.TaxBureau;
import jiayou.sim.nuonuo.Billing.Stage;
import jiayou.sim.nuonuo.NuonuoSimulatorSettings.Pace;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the provider wrote down: orders and forms in the sequence of their arrival, and how far the
/// bureau is with each. Any thread may call.
final class Books {

  private static final int RETRIES_A_DAY = 20;

  private final TaxBureau bureau;
  private final Pace pace;
  private final boolean redsByItself;
  private final SplittableRandom random;
  private final Map<String, Billing> orders = new LinkedHashMap<>();
  private final Map<String, RedForm> forms = new LinkedHashMap<>();
  private int sealsToFail;

  Books(TaxBureau bureau, NuonuoSimulatorSettings settings) {
    this.bureau = bureau;
    this.pace = settings.pace();
    this.redsByItself = settings.redsByItself();
    this.random = new SplittableRandom(settings.seed());
  }

  /// @return empty when the number is taken
  synchronized Optional<Billing> submit(InvoiceRequest request, boolean pushed) {
    if (orders.containsKey(request.reference())) {
      return Optional.empty();
    }
    Billing order =
        new Billing(
            request.reference(),
            "26" + digits(18),
            Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()),
            request,
            pushed);
    order.unseen = pace.unseen();
    order.issuing = pace.issuing();
    order.sealing = pace.sealing();
    orders.put(order.orderNo, order);
    return Optional.of(order);
  }

  /// Looks at an order, which is a little further after each look.
  synchronized Optional<Billing> look(String orderNo) {
    Billing order = orders.get(orderNo);
    if (order == null || order.unseen-- > 0) {
      return Optional.empty();
    }
    if (order.stage == Stage.ISSUING && order.issuing-- <= 0) {
      issue(order);
    }
    if (order.stage == Stage.SEALING && order.sealing-- <= 0) {
      order.stage = Stage.ISSUED;
    }
    return Optional.of(order);
  }

  synchronized Optional<Billing> bySerial(String serial) {
    return orders.values().stream().filter(o -> o.serial.equals(serial)).findFirst();
  }

  synchronized Optional<Billing> byFile(String name) {
    return orders.values().stream()
        .filter(o -> o.fileName.equals(name) && o.stage == Stage.ISSUED)
        .findFirst();
  }

  synchronized Optional<Billing> byInvoice(String number) {
    return orders.values().stream()
        .filter(o -> o.issued.filter(i -> i.number().equals(number)).isPresent())
        .findFirst();
  }

  /// @return false when it was tried too often today
  synchronized boolean retry(Billing order) {
    if (order.retries++ >= RETRIES_A_DAY) {
      return false;
    }
    if (order.stage == Stage.FAILED) {
      order.stage = Stage.ISSUING;
    } else if (order.stage == Stage.SEAL_FAILED) {
      order.stage = Stage.SEALING;
    }
    return true;
  }

  /// @return empty when the number is taken
  synchronized Optional<RedForm> apply(String billId, Billing blue, RedRequest request) {
    if (forms.containsKey(billId)) {
      return Optional.empty();
    }
    RedForm form = new RedForm(billId, request.confirmation(), blue, request);
    form.applying = pace.issuing();
    form.wanted = redsByItself;
    forms.put(billId, form);
    return Optional.of(form);
  }

  synchronized Optional<RedForm> lookAtForm(String billId) {
    RedForm form = forms.get(billId);
    if (form != null && form.applying-- <= 0 && form.wanted) {
      redden(form);
    }
    return Optional.ofNullable(form);
  }

  synchronized Optional<RedForm> byBillNo(String billNo) {
    return forms.values().stream().filter(f -> f.billNo.equals(billNo)).findFirst();
  }

  synchronized void want(RedForm form) {
    form.wanted = true;
  }

  synchronized void failSeals(int count) {
    sealsToFail = count;
  }

  /// Everything that waits for nothing but time is done.
  synchronized void finish() {
    for (Billing order : new ArrayList<>(orders.values())) {
      order.unseen = 0;
      order.issuing = 0;
      order.sealing = 0;
      look(order.orderNo);
    }
    for (RedForm form : new ArrayList<>(forms.values())) {
      form.applying = 0;
      lookAtForm(form.billId);
    }
  }

  synchronized String json() {
    ObjectNode ledger = Answer.JSON.createObjectNode();
    ArrayNode rows = ledger.putArray("orders");
    for (Billing order : orders.values()) {
      ObjectNode row = rows.addObject();
      row.put("reference", order.orderNo);
      row.put("status", order.stage.status);
      row.put("amount", order.request.total());
      row.put("pushed", order.pushed);
      order.issued.ifPresent(i -> row.put("invoice", i.number()));
      reds(order).forEach(row.putArray("reds")::add);
    }
    return Answer.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(ledger);
  }

  String digits(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(random.nextInt(10));
    }
    return text.toString();
  }

  private List<String> reds(Billing order) {
    return forms.values().stream()
        .filter(f -> f.blue == order)
        .flatMap(f -> f.red.stream())
        .map(Outcome.Issued::number)
        .toList();
  }

  private void issue(Billing order) {
    switch (bureau.issue(order.request)) {
      case Outcome.Issued issued -> {
        order.issued = Optional.of(issued);
        order.refused = Optional.empty();
        order.stage = sealsToFail-- > 0 ? Stage.SEAL_FAILED : Stage.SEALING;
      }
      case Outcome.Refused refused -> {
        order.refused = Optional.of(refused);
        order.stage = Stage.FAILED;
      }
    }
  }

  /// While the drawer is away the form waits.
  private void redden(RedForm form) {
    if (form.refused || form.red.isPresent() || !bureau.isDrawerLoggedIn()) {
      return;
    }
    switch (bureau.redden(form.request)) {
      case Outcome.Issued issued -> form.red = Optional.of(issued);
      case Outcome.Refused refused -> {
        form.refused = true;
        form.message = refused.words();
      }
    }
  }
}
