#include "format/quoting.h"

#include <algorithm>
#include <array>

#include "format/comment.h"
#include "format/dotenv.h"
#include "format/gitignore.h"
#include "format/html.h"
#include "format/identifier.h"
#include "format/json.h"
#include "format/make.h"
#include "format/markdown.h"
#include "format/printed.h"
#include "format/python.h"
#include "format/shell.h"
#include "format/typescript.h"

namespace format {

namespace {

// docs/templates.md describes them.
constexpr std::array kQuotings{
    Quoting{"comment", append_comment_text, Lines::Continue},
    Quoting{"dotenv_value", append_dotenv_value},
    Quoting{"gitignore_path", append_gitignore_path},
    Quoting{"html_text", append_html_text},
    Quoting{"identifier", append_identifier, Lines::Whole, false},
    Quoting{"json_string", append_json_quoted},
    Quoting{"make_word", append_make_word, Lines::Whole, false},
    Quoting{"md_code", append_md_code},
    Quoting{"md_text", append_md_text},
    Quoting{"printed", append_printed, Lines::Continue, false},
    Quoting{"py_docstring", append_py_docstring, Lines::Continue},
    Quoting{"py_string", append_py_string},
    Quoting{"sh_word", append_sh_word},
    Quoting{"ts_property", append_ts_property},
};
static_assert(std::ranges::is_sorted(kQuotings, {}, &Quoting::name));

}  // namespace

std::span<const Quoting> quotings() { return kQuotings; }

const Quoting* find_quoting(std::string_view name) {
  const auto found = std::ranges::lower_bound(kQuotings, name, {}, &Quoting::name);
  return found == kQuotings.end() || found->name != name ? nullptr : &*found;
}

}  // namespace format
