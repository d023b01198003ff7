"""What a connector is: its values, its rules, the request and back, the project file."""
