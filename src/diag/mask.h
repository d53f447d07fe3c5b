#pragma once

#include <string>

namespace diag {

// Masks all but the first letters (four at most) of every word that looks like a random key or
// token, and of what the scanner reports as a secret, so that a value pasted into a spec by mistake
// does not reach a log. Keeps the length.
void mask_secrets(std::string& text);

}  // namespace diag
