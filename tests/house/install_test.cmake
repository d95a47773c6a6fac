# Installs the build in BUILD to a fresh folder, then configures, builds and runs the project in SOURCE against it.
cmake_minimum_required(VERSION 3.25)
foreach(variable BUILD SOURCE COMPILER)
  if(NOT ${variable})
    message(FATAL_ERROR "${variable} is not set")
  endif()
endforeach()

set(WORK ${BUILD}/install_test)
file(REMOVE_RECURSE ${WORK})

function(run)
  execute_process(COMMAND ${ARGV} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    list(JOIN ARGV " " command)
    message(FATAL_ERROR "${command}\n${output}")
  endif()
endfunction()

run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/prefix)
run(${CMAKE_COMMAND} -G Ninja -S ${SOURCE} -B ${WORK}/build -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER=${COMPILER}
  -DCMAKE_PREFIX_PATH=${WORK}/prefix -DSANITIZE=${SANITIZE})
run(${CMAKE_COMMAND} --build ${WORK}/build)
run(${WORK}/build/consumer)

# The installed command works from any folder, too.
run(${WORK}/prefix/bin/claimlight --version)

# No header needs a library that is not installed with it.
file(GLOB_RECURSE headers ${WORK}/prefix/include/*.h)
foreach(header ${headers})
  file(STRINGS ${header} lines REGEX "#include <(boost|nlohmann|CLI|gumbo)")
  if(lines)
    message(FATAL_ERROR "${header} needs: ${lines}")
  endif()
endforeach()
