-- Reports a case at the middle of one grid after the other, each with a key of its own, as the form sends it.
local points = { $points }
local token = '$token'
local n = 0
local sent = 0
local run = tostring(os.time())

local function encode(text)
  return (text:gsub('[^%w]', function(c) return string.format('%%%02X', string.byte(c)) end))
end

local head = 'typeCode=URB-0501&channel=PATROL&place.crs=CGCS2000&title=&severity=&description='
  .. encode('井盖破损，影响出行，请尽快处理。') .. '&place.address=' .. encode('望平街1号') .. '&_csrf=' .. encode(token)

wrk.method = 'POST'
wrk.headers['Content-Type'] = 'application/x-www-form-urlencoded'

function request()
  n = n % #points + 1
  sent = sent + 1
  return wrk.format(nil, nil, nil, head .. '&lng=' .. points[n][1] .. '&lat=' .. points[n][2] .. '&key=' .. run .. '-' .. sent)
end
