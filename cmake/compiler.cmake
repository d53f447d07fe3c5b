# Warnings, sanitizers, ccache and link-time optimization for every target of ours.

add_library(secretgen_options INTERFACE)
target_compile_options(secretgen_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow
  # Clang takes a designated initializer that leaves out a member with a default for a mistake.
  -Wno-missing-field-initializers)
if(SECRETGEN_WERROR)
  target_compile_options(secretgen_options INTERFACE -Werror)
endif()
if(SECRETGEN_SANITIZE)
  target_compile_options(secretgen_options INTERFACE
    -fsanitize=${SECRETGEN_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  string(REPLACE ",fuzzer-no-link" "" link_sanitize "${SECRETGEN_SANITIZE}")
  target_link_options(secretgen_options INTERFACE -fsanitize=${link_sanitize})
endif()

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
