package jiayou.journal;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Finds every sealed interface that a value of some type can hold, however deep.
final class SealedFamilies {

  private final Set<Class<?>> seen = new LinkedHashSet<>();

  private SealedFamilies() {}

  /// @throws IllegalArgumentException when two records of one family have the same simple name
  static Set<Class<?>> reachableFrom(Class<?> root) {
    SealedFamilies walk = new SealedFamilies();
    walk.visit(root);
    Set<Class<?>> families = new LinkedHashSet<>(walk.seen);
    families.removeIf(type -> !type.isSealed());
    families.forEach(family -> nameMembers(family, new HashMap<>()));
    return families;
  }

  private void visit(Type type) {
    switch (type) {
      case ParameterizedType generic -> {
        visit(generic.getRawType());
        for (Type argument : generic.getActualTypeArguments()) {
          visit(argument);
        }
      }
      case GenericArrayType array -> visit(array.getGenericComponentType());
      case Class<?> plain -> visitClass(plain);
      default -> {}
    }
  }

  private void visitClass(Class<?> type) {
    if ((!type.isSealed() && !type.isRecord()) || type.isEnum() || !seen.add(type)) {
      return;
    }
    if (type.isSealed()) {
      for (Class<?> member : type.getPermittedSubclasses()) {
        visitClass(member);
      }
    } else {
      for (RecordComponent component : type.getRecordComponents()) {
        visit(component.getGenericType());
      }
    }
  }

  private static void nameMembers(Class<?> type, Map<String, Class<?>> byName) {
    if (type.isSealed()) {
      for (Class<?> member : type.getPermittedSubclasses()) {
        nameMembers(member, byName);
      }
      return;
    }
    Class<?> other = byName.putIfAbsent(type.getSimpleName(), type);
    if (other != null && other != type) {
      throw new IllegalArgumentException(
          "%s and %s would carry the same tag".formatted(other.getName(), type.getName()));
    }
  }
}
