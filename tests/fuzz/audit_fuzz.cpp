// Arbitrary bytes as each kind of file that `secretgen audit` reads: they are either read or
// rejected with a position, and the account can be compared with an empty plan.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "audit/audit.h"
#include "audit/read.h"
#include "base/check.h"
#include "diag/sink.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto lines = static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1;
  audit::Account account;
  for (const auto reader : std::array{audit::read_iam, audit::read_secrets,
                                      audit::read_resource_policies, audit::read_keys}) {
    std::size_t at = 0;
    const audit::Bytes bytes = [&](char* to, std::size_t most) {
      // In small pieces, so that every position is the end of a piece once.
      const std::size_t taken = text.copy(to, std::min<std::size_t>(most, 7), at);
      at += taken;
      return taken;
    };
    if (const auto misread = reader(bytes, account)) {
      SG_CHECK(misread->line <= lines && !misread->text.empty(), "a rejection has a place");
    }
  }
  for (const audit::LiveSecret& secret : account.secrets) {
    SG_CHECK(!secret.account.empty(), "a secret has an account");
  }
  diag::Collector sink;
  audit::run({}, account, {}, sink);
  return 0;
}
