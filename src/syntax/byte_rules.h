#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "diag/rule.h"

// Rules about a file's bytes and lines, which apply before it is parsed.
namespace syntax {

inline constexpr diag::Rule<std::size_t, std::size_t> kFileTooLarge{
    .code = "SG1001",
    .name = "file-too-large",
    .message = "the file has {} bytes; the limit is {}",
    .why = "A spec is written and reviewed by people; a larger file is unlikely to be one.",
    .help = "split the spec with `include`",
};

inline constexpr diag::Rule<> kNotUtf8{
    .code = "SG1002",
    .name = "not-utf-8",
    .message = "these bytes are not UTF-8",
    .why =
        "Readers disagree about such bytes, so a reviewer may see a different spec than the "
        "compiler.",
    .help = "save the file as UTF-8",
    .bad = "description: caf\xe9\n",
    .good = "description: café\n",
};

inline constexpr diag::Rule<std::uint32_t> kControlCharacter{
    .code = "SG1003",
    .name = "control-character",
    .message = "the control character U+{:04X} is not allowed",
    .why = "Control characters change what a terminal shows, and YAML readers disagree about them.",
    .help = "remove it, or write it as an escape inside double quotes",
    .bad = "description: a\x1b[2Kb\n",
    .good = "description: ab\n",
};

inline constexpr diag::Rule<std::uint32_t> kInvisibleCharacter{
    .code = "SG1004",
    .name = "invisible-character",
    .message = "the invisible character U+{:04X} is not allowed, not even in a comment",
    .why =
        "Such characters make a text look different from what it is, so a review misses what it "
        "does.",
    .help = "remove it",
    .bad = "description: a\u202e b\n",
    .good = "description: a b\n",
};

inline constexpr diag::Rule<std::string_view> kDocumentMarker{
    .code = "SG1005",
    .name = "document-marker",
    .message = "`{}` would start or end a document here",
    .why = "Many readers ignore everything after the first document.",
    .help = "keep one document per file; only a `---` alone on the first line is allowed",
    .bad = "version: 1\n---\nsystem: shop\n",
    .good = "---\nversion: 1\nsystem: shop\n",
};

inline constexpr diag::Rule<> kDirective{
    .code = "SG1006",
    .name = "directive",
    .message = "YAML directives are not allowed",
    .why = "A directive changes how the rest of the file is read.",
    .help = "remove the line",
    .bad = "%YAML 1.1\n---\nversion: 1\n",
    .good = "---\nversion: 1\n",
};

inline constexpr diag::Rule<> kTabIndentation{
    .code = "SG1007",
    .name = "tab-indentation",
    .message = "a tab is used for indentation",
    .why = "YAML readers disagree about how far a tab indents.",
    .help = "indent with spaces",
    .bad = "environments:\n\tdev: {}\n",
    .good = "environments:\n  dev: {}\n",
};

}  // namespace syntax
