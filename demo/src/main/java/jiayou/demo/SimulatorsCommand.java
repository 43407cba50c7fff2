package jiayou.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import jiayou.sim.box.BoxSettings;
import jiayou.sim.box.ControlServer;
import jiayou.sim.box.StationBox;
import jiayou.sim.box.StationControls;
import jiayou.sim.ecard.EcardKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `./kiosk simulators`: the station in a box alone, until it is stopped.
@Command(
    name = "simulators",
    description = "Starts a station in a box alone and tells its ports and keys as JSON.",
    mixinStandardHelpOptions = true)
final class SimulatorsCommand implements Callable<Integer> {

  @Option(names = "--ports-file", paramLabel = "F", description = "Write the JSON there as well.")
  private Path portsFile = Path.of("");

  @Option(names = "--seed", paramLabel = "N", description = "Where invented numbers come from.")
  private long seed = 1;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (StationBox box = DemoCommand.box(seed);
        ControlServer control = ControlServer.start(0)) {
      new StationControls(box).registerWith(control);
      String ports = ports(box, control);
      if (!portsFile.toString().isEmpty()) {
        Files.writeString(portsFile, ports);
      }
      spec.commandLine().getOut().println(ports);
      spec.commandLine().getOut().flush();
      new CountDownLatch(1).await();
      return 0;
    }
  }

  private static String ports(StationBox box, ControlServer control) {
    JsonMapper json = new JsonMapper();
    ObjectNode root = json.createObjectNode();
    root.put("control", control.url());
    ObjectNode pumps = root.putObject("pumps").put("url", box.pumps().url());
    box.site().users().forEach(user -> pumps.put(user.login(), user.password()));
    gateway(root, "wechat", box.wechat().url(), box.wechat().keysJson());
    gateway(root, "alipay", box.alipay().url(), box.alipay().keysJson());
    gateway(root, "unionpay", box.unionpay().url(), box.unionpay().keysJson());
    gateway(root, "ecny", box.ecny().url(), box.ecny().keysJson());
    EcardKeys card = box.ecard().keys();
    root.putObject("ecard")
        .put("url", box.ecard().url())
        .put("terminal", card.terminalName())
        .put("terminalKey", card.terminalKeyPem())
        .put("answersKey", card.answersPem())
        .put("proofsKey", card.proofsPem())
        .put("authorityIndex", EcardKeys.AUTHORITY)
        .put("authority", card.authorityPem())
        .put("tlsRoot", card.tlsRootPem());
    root.put("badge", BoxSettings.BADGE);
    root.putObject("backOffice").put("url", box.office().url()).put("token", box.officeToken());
    root.putObject("printer").put("host", "127.0.0.1").put("port", box.printer().port());
    return root.toPrettyString();
  }

  private static void gateway(ObjectNode root, String name, String url, String keys) {
    root.putObject(name).put("url", url).set("keys", new JsonMapper().readTree(keys));
  }
}
