#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "scan/classes.h"
#include "scan/finding.h"

namespace scan {

// Where a secret stands, and how sure it is.
struct Match {
  std::size_t begin = 0;
  std::size_t end = 0;
  Level level = Level::Error;
};

// What a check says of a whole candidate.
enum class Verdict {
  No,        // something else
  Proven,    // a checksum or a decoded part fits: no word in it excuses it
  Likely,    // unless it is a placeholder
  Doubtful,  // as Likely, but a warning
};

// One kind of token that is known by fixed characters in it.
struct Rule {
  std::string_view kind;
  std::string_view title;
  std::string_view literal;
  // What follows the literal: at least `fewest` and at most `most` characters of `body`, with no
  // further one behind.
  Class body = kAlnum;
  std::uint16_t fewest = 0;
  std::uint16_t most = 0;
  Level level = Level::Error;
  // Looks at the literal with its body; null: Likely.
  Verdict (*check)(std::string_view candidate, std::size_t literal) = nullptr;
  // For what is not a literal and a body: the whole search, beginning where the literal stands.
  // The cost of a refusal must have a fixed bound, or search only where no earlier one did.
  std::optional<Match> (*search)(const Rule& rule, std::string_view text, std::size_t at) = nullptr;
};

// All rules. Of two whose literals begin alike the longer one is asked first.
std::span<const Rule> rules();

// The rule's match at a place where its literal stands.
std::optional<Match> match(const Rule& rule, std::string_view text, std::size_t at);

// True if a token can begin at `at`: before it is none of its own characters, or an escape (\n,
// %3D) that ends with one.
bool begins_token(std::string_view text, std::size_t at, Class body);

// Checks of candidates, as Rule::check.
Verdict check_aws_key_id(std::string_view candidate, std::size_t literal);
Verdict check_crc32(std::string_view candidate, std::size_t literal);  // GitHub, npm
Verdict check_github_server(std::string_view candidate, std::size_t literal);
Verdict check_github_fine_grained(std::string_view candidate, std::size_t literal);
Verdict check_gitlab(std::string_view candidate, std::size_t literal);
Verdict check_slack_bot(std::string_view candidate, std::size_t literal);
Verdict check_slack_user(std::string_view candidate, std::size_t literal);
Verdict check_slack_app(std::string_view candidate, std::size_t literal);
Verdict check_slack_webhook(std::string_view candidate, std::size_t literal);
Verdict check_stripe_intent(std::string_view candidate, std::size_t literal);
Verdict check_openai(std::string_view candidate, std::size_t literal);
Verdict check_anthropic(std::string_view candidate, std::size_t literal);
Verdict check_sendgrid(std::string_view candidate, std::size_t literal);
Verdict check_cloudflare(std::string_view candidate, std::size_t literal);
Verdict check_cloudflare_ca(std::string_view candidate, std::size_t literal);
Verdict check_azure_storage(std::string_view candidate, std::size_t literal);
Verdict check_npm_uuid(std::string_view candidate, std::size_t literal);

// Whole searches, as Rule::search.
std::optional<Match> search_json_web_token(const Rule& rule, std::string_view text, std::size_t at);
std::optional<Match> search_private_key(const Rule& rule, std::string_view text, std::size_t at);
std::optional<Match> search_putty_key(const Rule& rule, std::string_view text, std::size_t at);
std::optional<Match> search_url(const Rule& rule, std::string_view text, std::size_t at);
std::optional<Match> search_terraform_cloud(const Rule& rule, std::string_view text,
                                            std::size_t at);
std::optional<Match> search_mailchimp(const Rule& rule, std::string_view text, std::size_t at);
std::optional<Match> search_telegram(const Rule& rule, std::string_view text, std::size_t at);

}  // namespace scan
