package jiayou.printing.javapos.service;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jpos.JposException;
import jpos.loader.JposServiceInstance;
import org.jspecify.annotations.Nullable;

/// Meets one of the standard's wide interfaces. A call goes to the first target that has a public
/// method of the same name and parameters, else to the table of properties; what is in neither is
/// refused as illegal. So only what the device can do has to be written down.
final class ServiceProxy implements InvocationHandler {

  private final Map<String, Target> targets = new HashMap<>();
  private final PropertyTable properties;

  private record Target(Object object, Method method) {}

  private ServiceProxy(PropertyTable properties, List<Object> objects) {
    this.properties = properties;
    for (Object object : objects) {
      for (Method method : object.getClass().getMethods()) {
        targets.putIfAbsent(signature(method), new Target(object, method));
      }
    }
  }

  /// @param type the newest interface of the device's category
  /// @param objects asked in this order
  static JposServiceInstance of(
      Class<? extends JposServiceInstance> type, PropertyTable properties, Object... objects) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            new ServiceProxy(properties, List.of(objects))));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method called, Object @Nullable [] arguments)
      throws Throwable {
    if (called.getDeclaringClass() == Object.class) {
      return ofEveryObject(proxy, called, arguments);
    }
    Target target = targets.get(signature(called));
    if (target != null) {
      try {
        return target.method.invoke(target.object, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause() != null ? e.getCause() : e;
      }
    }
    return property(called, arguments);
  }

  private @Nullable Object property(Method called, Object @Nullable [] arguments)
      throws JposException {
    String name = called.getName();
    if (arguments == null && name.startsWith("get")) {
      return properties.get(name.substring(3), called.getReturnType());
    }
    if (arguments != null && arguments.length == 1 && name.startsWith("set")) {
      properties.set(name.substring(3), arguments[0]);
      return null;
    }
    throw Refused.illegal("this device has no " + name);
  }

  private static @Nullable Object ofEveryObject(
      Object proxy, Method called, Object @Nullable [] arguments) {
    return switch (called.getName()) {
      case "equals" -> arguments != null && proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "service " + System.identityHashCode(proxy);
    };
  }

  private static String signature(Method method) {
    return method.getName() + Arrays.toString(method.getParameterTypes());
  }
}
