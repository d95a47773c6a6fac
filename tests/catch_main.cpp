#define CATCH_CONFIG_MAIN
#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#error "Catch2 3 brings its own main: link Catch2::Catch2WithMain instead of this file"
#endif
