module umbral/example

go 1.21

require github.com/diegoholiveira/jsonlogic/v3 v3.5.1
