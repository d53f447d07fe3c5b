#include "scan/scan.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "scan/allow.h"
#include "scan/key_name.h"
#include "scan/placeholder.h"
#include "scan/position.h"
#include "scan/randomness.h"

namespace {

// Made of halves, so that this file contains nothing that looks like a token.
const std::string kBody = std::string("Kd02mVxqLp9sTzR7") + "bWc1Xy7LbNQm4Zt8";
const std::string kStripe = "sk_" + std::string("live_") + kBody;
const std::string kUrl = "postgres://app:" + kBody + "@db.internal/shop";

std::string kinds(std::string_view text) {
  std::string all;
  for (const scan::Finding& finding : scan::scan(text)) {
    all += all.empty() ? "" : " ";
    all += finding.kind;
  }
  return all;
}

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const std::string_view part : parts) {
    text += part;
  }
  return text;
}

std::string repeated(std::string_view part, std::size_t size) {
  std::string text;
  while (text.size() < size) {
    text += part;
  }
  return text;
}

}  // namespace

TEST_SUITE("scan") {
  TEST_CASE("a token is found at its position, in full, and not inside a longer word") {
    const std::string text = "a\nkey: \"" + kStripe + "\"\n";
    const auto found = scan::scan(text);
    REQUIRE(found.size() == 1);
    CHECK(text.substr(found[0].begin, found[0].size) == kStripe);
    CHECK(found[0].level == scan::Level::Error);
    CHECK(found[0].shown == 4);
    CHECK(kinds("x" + kStripe).empty());
    CHECK(kinds("\\n" + kStripe + "\\n") == "stripe-key");
    CHECK(kinds("%3D" + kStripe) == "stripe-key");
    CHECK(kinds("\\u003d" + kStripe) == "stripe-key");
    CHECK(kinds(kStripe + "_more").empty());
  }

  TEST_CASE("a correct checksum is always an error, a wrong one is a warning") {
    const std::string fits = "ghp_" + kBody.substr(0, 30) + "3gz" + "HqU";
    REQUIRE(kinds(fits) == "github-token");
    CHECK(scan::scan(fits)[0].level == scan::Level::Error);
    CHECK(scan::scan("ghp_" + kBody + "Ab3d").at(0).level == scan::Level::Warning);
    CHECK(kinds("ghp_EXAMPLE" + kBody.substr(0, 23) + "045" + "N4H") == "github-token");
    CHECK(kinds("ghp_EXAMPLE" + kBody.substr(0, 23) + "045" + "aaa").empty());
    CHECK(kinds("ghp_" + std::string(36, 'x')).empty());
  }

  TEST_CASE("several findings in a line; of two kinds the more certain one is reported") {
    CHECK(kinds("a=" + kStripe + " b=" + kUrl) == "stripe-key url-password");
    CHECK(kinds("STRIPE_API_KEY=" + kStripe) == "stripe-key");
    CHECK(kinds("api_key: " + kBody) == "secret-value");
    CHECK(kinds("api_key_id: " + kBody).empty());
  }

  TEST_CASE("placeholders, templates and documented values are not reported") {
    CHECK(kinds("postgres://app:password@db.internal/shop").empty());
    CHECK(kinds("postgres://app:${PASSWORD}@db.internal/shop").empty());
    CHECK(kinds("AKIA" + std::string("IOSFODNN7EXAMPLE")).empty());
    CHECK(kinds("sk_test_" + std::string("4eC39HqLyjWDarjtT1zdp7dc")).empty());
    CHECK(kinds("sk_test_" + std::string("4eC39HqLyjWDarjtT1zdp7dd")) == "stripe-key");
    CHECK(scan::is_placeholder("your-key-1"));
    CHECK(scan::is_placeholder("CHANGE_ME"));
    CHECK_FALSE(scan::is_placeholder(kBody));
    CHECK(scan::is_template("${{ secrets.KEY }}"));
  }

  TEST_CASE("the secret key next to an access key id is found, whatever its name") {
    const std::string id = "AKIA" + std::string("QX4TB7MZP2KWJ5RD");
    const std::string secret = kBody + "/a+9QzX2";
    CHECK(kinds("[default]\nid = " + id + "\nother = " + secret + "\n") ==
          "aws-access-key-id aws-secret-key");
    CHECK(kinds("other = " + secret).empty());
  }

  TEST_CASE("a private key is found across lines, in JSON and with headers, up to its end") {
    const std::string begin = "-----BEGIN RSA PRIVATE" + std::string(" KEY-----");
    const std::string end = "-----END RSA PRIVATE" + std::string(" KEY-----");
    const std::string body = kBody + kBody + "\n" + kBody + "/+==";
    constexpr std::string_view kHeaders =
        "Proc-Type: 4,ENCRYPTED\nDEK-Info: DES-EDE3-CBC,0011223344556677\n\n";
    for (const std::string& text : {joined({begin, "\n", body, "\n", end, "\n"}),
                                    joined({begin, "\\n", body, "\\n", end, "\""}),
                                    joined({begin, "\n", kHeaders, body, "\n", end, "\n"})}) {
      CAPTURE(text);
      const auto found = scan::scan(text);
      REQUIRE(found.size() == 1);
      CHECK(found[0].kind == "private-key");
      CHECK(text.substr(found[0].begin, found[0].size).ends_with(end));
    }
    CHECK(kinds(begin + "\n...\n" + end).empty());
  }

  TEST_CASE("key names are classified") {
    using scan::Naming;
    for (const char* name : {"password", "DB_PASSWORD", "dbPassword", "stripe-secret-key", "APIKey",
                             "STRIPE_SECRET_KEY_PROD", "token2", "jwt.secret"}) {
      CAPTURE(name);
      CHECK(scan::naming(name) == Naming::Secret);
    }
    for (const char* name : {"secret_name", "token_url", "passwordField", "public_key", "key",
                             "primary_key", "next_token", "secretArn", "api_key_id", "keyboard"}) {
      CAPTURE(name);
      CHECK(scan::naming(name) == Naming::Nothing);
    }
    CHECK(scan::naming("aws_secret_access_key") == Naming::AwsSecretKey);
    CHECK(scan::naming("AWS_SESSION_TOKEN") == Naming::AwsSession);
    CHECK(scan::naming("TWILIO_AUTH_TOKEN") == Naming::TwilioToken);
  }

  TEST_CASE("random values are distinguished from readable ones") {
    for (const char* value : {"Kd02mVxqLp9sTzR7", "f0e91b39efecdeea44fc1f1e999696c3",
                              "Tr0ub4dor&3x9Q", "xCSGyUUDVjsyWnNMws"}) {
      CAPTURE(value);
      CHECK(scan::is_random(value));
    }
    for (const char* value : {"us-east-1-prod-2", "getUserById2FromDatabase", "postgres16",
                              "my-service-v2-secret", "someVariableName", "2026-11-24T10:00:00Z"}) {
      CAPTURE(value);
      CHECK_FALSE(scan::is_random(value));
    }
  }

  TEST_CASE("any bytes can be scanned") {
    CHECK(kinds("").empty());
    CHECK(kinds("s").empty());
    CHECK(kinds("sk_live_").empty());
    CHECK(kinds(std::string("\xff\xfe") + kStripe + "\xff\xfe") == "stripe-key");
    CHECK(scan::is_binary(std::string("a\0b", 3)));
    CHECK_FALSE(scan::is_binary(std::string(8000, 'a') + '\0'));
  }

  // Each of these would take hours if any position cost the rest of the text.
  TEST_CASE("texts that are made to be slow take linear time") {
    constexpr std::size_t kSize = 1'000'000;
    for (const char* part : {"eyJ",
                             "eyJ.",
                             "eyJ.eyJ.eyJ ",
                             "-----BEGIN PRIVATE KEY-----",
                             "-----BEGIN PRIVATE KEY-----A",
                             "-----BEGIN PRIVATE KEY-----\nA:",
                             "token=",
                             "password:",
                             "token='",
                             R"("token":"a)",
                             "ghs_",
                             "glpat-",
                             "a://a:",
                             "://",
                             "sk-",
                             "sk-T3BlbkFJ",
                             "xoxe-",
                             "PuTTY-User-Key-File-",
                             ".atlasv1.",
                             "1:AA",
                             "-us",
                             "secret",
                             "key-",
                             "AKIA2",
                             "x",
                             "\n",
                             "--token ",
                             "<token>"}) {
      CAPTURE(part);
      const std::string text = repeated(part, kSize);
      for (const scan::Finding& finding : scan::scan(text)) {
        CHECK(finding.begin + finding.size <= text.size());
      }
    }
  }

  TEST_CASE("a line allows a secret with a reason, in any comment syntax") {
    using scan::Allowance;
    const auto says = [](std::string_view text) {
      return scan::Allowances(text).at(text.find('@'));
    };
    CHECK(says("@ # secretgen:allow the sandbox") == Allowance::Given);
    CHECK(says("<!-- @ secretgen:allow the sandbox -->") == Allowance::Given);
    CHECK(says("@ # secretgen:allow") == Allowance::WithoutReason);
    CHECK(says("/* @ secretgen:allow */") == Allowance::WithoutReason);
    CHECK(says("@\n# secretgen:allow the sandbox") == Allowance::None);
    CHECK(says("# secretgen:allow the sandbox\n@") == Allowance::None);
  }

  TEST_CASE("an allow list reports invalid lines and unused digests") {
    std::vector<scan::Misfit> misfits;
    auto list = scan::AllowList::read(
        "# a comment\r\n\r\n0123456789abcdef  one\r\n0123456789abcdee\ttwo\n"
        "0123456789abcdef three\nshort  four\n0123456789abcded\n0123456789abcdef0 five",
        misfits);
    REQUIRE(misfits.size() == 4);
    CHECK(misfits[0].kind == scan::Misfit::Kind::Twice);
    CHECK(misfits[0].line == 5);
    CHECK(misfits[0].first_line == 3);
    CHECK(misfits[1].kind == scan::Misfit::Kind::NoDigest);
    CHECK(misfits[2].kind == scan::Misfit::Kind::NoReason);
    CHECK(misfits[3].kind == scan::Misfit::Kind::NoDigest);
    CHECK(list.allows("0123456789abcdee"));
    CHECK_FALSE(list.allows("0123456789abcded"));
    CHECK(list.unused() == std::vector<std::size_t>{3});
  }

  TEST_CASE("lines and columns") {
    const std::string_view text = "ab\r\ncd\n\nef";
    scan::Position position(text);
    position.advance(1);
    CHECK(position.line() == 1);
    CHECK(position.column() == 2);
    position.advance(4);
    CHECK(position.line() == 2);
    CHECK(position.column() == 1);
    position.advance(text.size());
    CHECK(position.line() == 4);
    CHECK(position.column() == 3);
  }
}
