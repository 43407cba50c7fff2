package jiayou.printing.javapos;

import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import jpos.config.JposEntry;
import jpos.loader.JposServiceInstance;
import jpos.loader.JposServiceInstanceFactory;
import jpos.services.POSPrinterService115;

/// A vendor's driver that does not come back from one of its calls, named by the prop `hangsIn`,
/// until it is let go.
public final class HangingDriver implements JposServiceInstanceFactory {

  static final CountDownLatch LET_GO = new CountDownLatch(1);

  @Override
  public JposServiceInstance createInstance(String logicalName, JposEntry entry) {
    String hangsIn = String.valueOf(entry.getPropertyValue("hangsIn"));
    return (JposServiceInstance)
        Proxy.newProxyInstance(
            HangingDriver.class.getClassLoader(),
            new Class<?>[] {POSPrinterService115.class},
            (_, method, _) -> {
              if (method.getName().equals(hangsIn)) {
                LET_GO.await();
              }
              return answer(method.getName(), method.getReturnType());
            });
  }

  private static Object answer(String method, Class<?> type) {
    if (type == boolean.class) {
      return method.equals("getCapTransaction") || method.equals("getCapRecEmptySensor");
    }
    if (type == int.class) {
      return method.equals("getDeviceServiceVersion") ? 1_015_000 : 0;
    }
    return "";
  }
}
