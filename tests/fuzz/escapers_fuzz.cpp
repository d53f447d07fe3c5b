#include <yaml-cpp/yaml.h>

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/check.h"
#include "base/unicode.h"
#include "format/hcl.h"
#include "format/json.h"
#include "format/yaml.h"

namespace {

void append_utf8(std::string& out, std::uint32_t value) {
  const auto add = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
  if (value < 0x80) {
    add(value);
  } else if (value < 0x800) {
    add(0xc0 | (value >> 6));
    add(0x80 | (value & 0x3f));
  } else if (value < 0x10000) {
    add(0xe0 | (value >> 12));
    add(0x80 | ((value >> 6) & 0x3f));
    add(0x80 | (value & 0x3f));
  } else {
    add(0xf0 | (value >> 18));
    add(0x80 | ((value >> 12) & 0x3f));
    add(0x80 | ((value >> 6) & 0x3f));
    add(0x80 | (value & 0x3f));
  }
}

// Every byte that is not UTF-8 becomes U+FFFD.
std::string valid_utf8(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const base::CodePoint character = base::decode_utf8(text, i);
    append_utf8(out, character.valid ? static_cast<std::uint32_t>(character.value) : 0xfffd);
    i += character.size;
  }
  return out;
}

// Reads a quoted HCL string as the language defines it, and nothing beyond.
std::string decode_hcl(std::string_view text) {
  SG_CHECK(text.size() >= 2 && text.front() == '"' && text.back() == '"', "HCL text is quoted");
  text = text.substr(1, text.size() - 2);
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view rest = text.substr(i);
    if (rest.starts_with("$${") || rest.starts_with("%%{")) {
      out += rest.substr(1, 2);
      i += 3;
      continue;
    }
    SG_CHECK(!rest.starts_with("${") && !rest.starts_with("%{"), "HCL text has no live template");
    SG_CHECK(rest.front() != '"' && rest.front() != '\n', "HCL text ends at its last quote");
    if (rest.front() != '\\') {
      out += rest.front();
      ++i;
      continue;
    }
    SG_CHECK(rest.size() >= 2, "an HCL escape has a letter");
    constexpr std::string_view kLetters = "nrt\"\\";
    constexpr std::string_view kMeanings = "\n\r\t\"\\";
    if (const std::size_t at = kLetters.find(rest[1]); at != std::string_view::npos) {
      out += kMeanings[at];
      i += 2;
      continue;
    }
    SG_CHECK(rest[1] == 'u' || rest[1] == 'U', "HCL defines the escape");
    const std::size_t digits = rest[1] == 'u' ? 4 : 8;
    SG_CHECK(rest.size() >= 2 + digits, "an HCL escape has all its digits");
    append_utf8(out, static_cast<std::uint32_t>(
                         std::stoul(std::string(rest.substr(2, digits)), nullptr, 16)));
    i += 2 + digits;
  }
  return out;
}

void check_visible(const std::string& text) {
  for (std::size_t i = 0; i < text.size();) {
    const base::CodePoint character = base::decode_utf8(text, i);
    SG_CHECK(!base::is_control(character.value), "a quoted text contains no control character");
    i += character.size;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = valid_utf8({reinterpret_cast<const char*>(data), size});

  std::string json;
  format::append_json_quoted(json, text);
  check_visible(json);
  SG_CHECK(nlohmann::json::parse(json).get<std::string>() == text, "JSON reproduces the text");

  std::string yaml;
  format::append_yaml_quoted(yaml, text);
  check_visible(yaml);
  SG_CHECK(YAML::Load(yaml).as<std::string>() == text, "YAML reproduces the text");

  std::string hcl;
  format::append_hcl_quoted(hcl, text);
  check_visible(hcl);
  SG_CHECK(decode_hcl(hcl) == text, "HCL reproduces the text");
  return 0;
}
