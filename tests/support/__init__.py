"""What tests share: helpers, made-up values, servers to talk to and programs to run beside a test."""
