print("wubu")
