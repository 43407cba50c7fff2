package jiayou.sim.office.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jiayou.core.invoice.TaxNumber;
import org.junit.jupiter.api.Test;

/// The made-up register of companies.
class CompaniesTest {

  private final Companies companies = new Companies();

  @Test
  void everyNumberHasItsRightCheckDigit() {
    List<Companies.Company> all =
        List.of("91", "河北", "石家庄", "北京", "上海", "天津", "深圳").stream()
            .flatMap(begin -> companies.starting(begin).stream())
            .distinct()
            .toList();
    assertEquals(12, all.size());
    for (Companies.Company company : all) {
      assertEquals(
          new TaxNumber.Judgement.Fine(), TaxNumber.judge(company.taxNumber()), company.name());
    }
  }

  @Test
  void capitalsNeedNotBeTyped() {
    assertEquals(
        List.of("深圳市木棉电子有限公司"),
        companies.starting("91440305ma9").stream().map(Companies.Company::name).toList());
  }

  @Test
  void oneCharacterIsTooFew() {
    assertEquals(List.of(), companies.starting(" 北 "));
  }
}
