import { setOutputMode } from '@atelier/api'

// Every output that a test sees is compared with what production would copy of it.
setOutputMode('compared')
