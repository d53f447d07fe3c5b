#include "base/digest.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <new>

#include "base/check.h"

namespace base {

namespace {

// OpenSSL's digest of bytes in memory fails only when malloc does. The program then ends as it does
// when `new` fails.
[[noreturn]] void lack_memory() {
  if (const std::new_handler handler = std::get_new_handler()) {
    handler();
  }
  throw std::bad_alloc();
}

// Looked up once: it costs more than the digest of a small file.
const EVP_MD* algorithm() {
  static const EVP_MD* const kFound = []() -> const EVP_MD* {
    // The host's configuration file must not change what a digest is.
    OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, nullptr);
    // A context of our own: without memory the default one is left half made, and OpenSSL crashes.
    OSSL_LIB_CTX* const context = OSSL_LIB_CTX_new();
    return context == nullptr ? nullptr : EVP_MD_fetch(context, "SHA2-256", nullptr);
  }();
  return kFound;
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  if (algorithm() == nullptr ||
      EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, algorithm(), nullptr) != 1) {
    lack_memory();
  }
  SG_CHECK(size == 32, "SHA-256 has 32 bytes");
  std::string text;
  text.reserve(std::size_t{size} * 2);
  for (std::size_t i = 0; i < size; ++i) {
    text += kDigits[digest[i] >> 4U];
    text += kDigits[digest[i] & 0xfU];
  }
  return text;
}

bool is_digest(std::string_view text) {
  return text.size() == kDigestSize && std::ranges::all_of(text, [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

}  // namespace base
