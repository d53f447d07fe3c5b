#include "base/unicode.h"

#include <doctest/doctest.h>

#include <string_view>

TEST_CASE("well-formed UTF-8 is decoded") {
  CHECK(base::decode_utf8("a", 0).value == U'a');
  CHECK(base::decode_utf8("é", 0).value == U'é');
  CHECK(base::decode_utf8("x€", 1).size == 3);
  CHECK(base::decode_utf8("\xf0\x9f\x94\x91", 0).value == U'\U0001F511');
}

TEST_CASE("what is not UTF-8 is one invalid byte") {
  using namespace std::string_view_literals;
  for (const std::string_view text : {"\x80"sv, "\xc0\xaf"sv, "\xe0\x80\xaf"sv, "\xed\xa0\x80"sv,
                                      "\xf4\x90\x80\x80"sv, "\xe2\x82"sv, "\xff"sv, "\xc3("sv}) {
    const base::CodePoint character = base::decode_utf8(text, 0);
    CHECK_FALSE(character.valid);
    CHECK(character.size == 1);
  }
}

TEST_CASE("characters that nobody sees are known") {
  using namespace std::string_view_literals;
  for (const char32_t character : U"\u00ad\u061c\u200b\u200e\u2028\u202e\u2066\ufeff\U000e0041"sv) {
    CHECK(base::is_invisible(character));
  }
  CHECK_FALSE(base::is_invisible(U'a'));
  CHECK_FALSE(base::is_invisible(U'é'));
  CHECK_FALSE(base::is_invisible(U'\U0001F511'));
  CHECK(base::is_control(0x9b));
  CHECK_FALSE(base::is_control(0xa0));
}

TEST_CASE("wide characters take two columns, combining marks none") {
  CHECK(base::display_width(U'a') == 1);
  CHECK(base::display_width(U'密') == 2);
  CHECK(base::display_width(0x301) == 0);
}
