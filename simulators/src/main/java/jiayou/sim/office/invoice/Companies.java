package jiayou.sim.office.invoice;

import java.util.List;
import java.util.Locale;

/// A small register of companies, all made up; their numbers have the right check digits.
public final class Companies {

  private static final int MOST = 6;
  private static final int SHORTEST = 2;

  private static final List<Company> ALL =
      List.of(
          new Company("河北青岚物流有限公司", "91130102MA01064858"),
          new Company("河北青岚新能源科技有限公司", "91130102MA85333182"),
          new Company("石家庄滨河运输有限公司", "91130104MA1841836W"),
          new Company("石家庄滨河路餐饮管理有限公司", "91130105MA728329XR"),
          new Company("石家庄云杉信息技术有限公司", "91130108MA0383327N"),
          new Company("石家庄市云杉出租汽车有限公司", "91130102MA3293722Y"),
          new Company("北京远山软件股份有限公司", "91110108MA90140346"),
          new Company("北京远山文化传播有限公司", "91110105MA66607512"),
          new Company("上海半夏供应链管理有限公司", "91310115MA9990780G"),
          new Company("上海半夏贸易有限公司", "91310104MA18146277"),
          new Company("天津港北汽车租赁有限公司", "91120116MA3475999G"),
          new Company("深圳市木棉电子有限公司", "91440305MA94219169"));

  public record Company(String name, String taxNumber) {}

  /// Whose name or number begins like this; two characters at least.
  public List<Company> starting(String text) {
    String wanted = text.strip().toUpperCase(Locale.ROOT);
    return wanted.length() < SHORTEST
        ? List.of()
        : ALL.stream()
            .filter(c -> c.name().startsWith(wanted) || c.taxNumber().startsWith(wanted))
            .limit(MOST)
            .toList();
  }
}
