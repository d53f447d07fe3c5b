#include "base/date.h"

#include <doctest/doctest.h>

TEST_CASE("a date is a day of the calendar") {
  for (const char* const text : {"2026-12-31", "2024-02-29", "2000-02-29", "0001-01-01"}) {
    CAPTURE(text);
    CHECK(base::is_date(text));
  }
  for (const char* const text :
       {"", "2026-12-32", "2026-00-10", "2026-13-01", "2026-02-29", "1900-02-29", "2026-1-1",
        "20261231", "2026-12-31 ", "26-12-31", "2026/12/31", "2026-12-0x", "0000-01-01"}) {
    CAPTURE(text);
    CHECK_FALSE(base::is_date(text));
  }
}
